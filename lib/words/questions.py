"""What readers ask, with short answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its answer, and the keys of the terms that it speaks of."""

    asked: str
    answer: str
    terms: tuple[str, ...] = ()


QUESTIONS: tuple[Question, ...] = (
    Question(
        "Why is accuracy not enough?",
        "Because one number hides the weak classes. If 95 of 100 mails are not spam, a filter that"
        " never says spam is right 95 times, and finds none. So read every class by its precision"
        " and its recall, and compare accuracy with its baseline.",
        ("accuracy", "majority_share", "recall"),
    ),
    Question(
        "Why does it say that it cannot know?",
        "Because the file does not hold the answer. Precision and recall alone do not show which"
        " class is mixed up with which, nor how sure they are. Plainscore says which column would"
        " tell, and offers a message that asks for it.",
        ("unknown", "confusion_matrix"),
    ),
    Question(
        "Why is an unknown number not shown as 0?",
        "Because 0 would be a bad result, and unknown is no result. If a label is never used, there"
        " is no use of it that could be right or wrong. So its precision is not known.",
        ("unknown",),
    ),
    Question(
        "What is the range beside a number?",
        "It is the 95% interval: where the true number plausibly lies. A test is a sample, and a"
        " small one can be lucky or unlucky. It holds if the items are independent and the model"
        " was not trained on them. It cannot tell whether your own items are like those tested.",
        ("interval",),
    ),
    Question(
        "Why is F1 not the average of precision and recall?",
        "Because the average would be too kind. With a precision of 100% and a recall of 2%, the"
        " average is 51%, and F1 is about 4%. F1 stays near the lower of the two.",
        ("f1", "precision", "recall"),
    ),
    Question(
        "Which classes are positive?",
        "Those in the positive row: from a column “row” in the file, or chosen by you beside the"
        " chart. Of two classes, Plainscore takes one by its score column or its name, such as"
        " “yes” or “spam”, or else the rarer one. It says which and why, and you can change it.",
        ("positive_class",),
    ),
    Question(
        "Is my file stored?",
        "Not for good. It is counted on the server that runs this app, held in memory for this tab"
        " only, and dropped after the tab is closed. No other reader sees it, and the app sends"
        " nothing to other sites.",
    ),
    Question(
        "May I compare two classes?",
        "Yes, with care. Where the ranges of two bars overlap widely, the difference may be"
        " chance. Where the file has no class sizes, there are no ranges, and a small difference"
        " says nothing.",
        ("interval", "support"),
    ),
    Question(
        "May I compare two models?",
        "Only on the same items. Two models with different test items can differ because one test"
        " was easier. Plainscore reads one model at a time so far. A second column of predictions"
        " is seen, but not used yet.",
    ),
    Question(
        "What if my labels are 01, NA or true?",
        "They stay as they are. Labels are text: 01 is not 1, NA is a label like any other, and"
        " true is a word. Only an empty cell counts as missing, and such rows are listed.",
    ),
    Question(
        "What if one class is spelled in two ways?",
        "Then it counts as two classes, and the report says so. Labels that differ only in capitals"
        " or blanks can be counted as one: choose them above the report. You can take it back.",
    ),
    Question(
        "What does “reliable” mean?",
        "That a statement allows for chance. “It found 86 of 100” is true of one test. “It finds"
        " between 79 and 91 of 100” speaks about other tests, too, and holds in 95 of 100 such"
        " statements.",
        ("interval",),
    ),
    Question(
        "Why do other tools show other averages?",
        "Because there are several. “Macro” counts each class the same, and “weighted” counts"
        " large classes more. Plainscore names the one that it shows. A class that is never found"
        " counts as 0, as in scikit-learn.",
        ("macro_f1", "weighted_f1"),
    ),
    Question(
        "Does a good test mean that the model is good for me?",
        "Not by itself. A test speaks for items like those in it. Ask how the items were chosen,"
        " and whether any of them were used in training.",
        ("prevalence",),
    ),
)  # fmt: skip
