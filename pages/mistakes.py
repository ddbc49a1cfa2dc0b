"""What does it mix up?"""

from ui.about_data import about_data
from ui.frame import begin_page
from ui.mistakes import mistakes_page
from ui.spellings import spellings_choice
from ui.state import report

begin_page()
shown = report()

about_data(shown)
spellings_choice(shown)
mistakes_page(shown)
