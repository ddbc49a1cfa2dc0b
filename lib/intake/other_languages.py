"""The names of columns and of totals in other languages than English, a line a language.

German, French, Spanish, Italian, Portuguese, Dutch, Polish, Turkish, Russian, Chinese, Japanese,
Korean. Written as people write them; lib/intake/vocabulary.py folds case and accents.
"""

TRUE = """
    wahr | wahre klasse | wahres label | wahrer wert | wahrheit | tatsächlich |
    tatsächliche klasse | tatsächliches label | tatsächlicher wert | echte klasse |
    richtige klasse | referenz | referenzklasse | erwartet | erwartete klasse | soll |
    sollwert | wirkliche klasse | vrai | vraie classe | vrai label | vraie étiquette | vérité |
    vérité terrain | réel | réelle | classe réelle | label réel | étiquette réelle |
    valeur réelle | attendu | classe attendue | référence | observé | classe observée |
    verdadero | verdadera | clase real | clase verdadera | etiqueta real | etiqueta verdadera |
    valor real | esperado | clase esperada | observado | clase observada | referencia |
    verdad | vero | vera | reale | classe reale | classe vera | etichetta reale |
    etichetta vera | valore reale | atteso | classe attesa | verità | osservato | riferimento |
    verdadeiro | verdadeira | classe real | classe verdadeira | rótulo real |
    rótulo verdadeiro | classe esperada | referência | verdade | waar | werkelijk |
    werkelijke klasse | werkelijk label | werkelijke waarde | echt | juiste klasse | verwacht |
    verwachte klasse | waarheid | referentie | feitelijk | prawda | prawdziwy | prawdziwa |
    prawdziwa klasa | prawdziwa etykieta | rzeczywisty | rzeczywista | rzeczywista klasa |
    klasa rzeczywista | etykieta rzeczywista | klasa prawdziwa | oczekiwany | oczekiwana |
    oczekiwana klasa | faktyczna | faktyczna klasa | gerçek | gerçek sınıf | gerçek etiket |
    gerçek değer | doğru | doğru sınıf | doğru etiket | beklenen | beklenen sınıf | referans |
    истина | истинный | истинная | истинный класс | истинная метка | истинное значение |
    реальный | реальный класс | реальная метка | фактический | фактический класс | факт |
    правильный класс | правильный ответ | эталон | ожидаемый | ожидаемый класс | 真实 |
    真实值 | 真实标签 | 真实类别 | 真实类 | 真值 | 实际 | 实际值 | 实际标签 | 实际类别 |
    正确标签 | 正确答案 | 标准答案 | 参考标签 | 期望标签 | 金标准 | 真實 | 真實值 | 真實標籤 |
    真實類別 | 實際 | 實際值 | 實際標籤 | 實際類別 | 正解 | 正解ラベル | 正解クラス |
    真のラベル | 真のクラス | 実際 | 実際のクラス | 実際のラベル | 実測 | 実測値 | 教師ラベル |
    실제 | 실제값 | 실제 값 | 실제 라벨 | 실제 레이블 | 실제 클래스 | 정답 | 정답 라벨 |
    정답 레이블 | 참값
"""
MAYBE_TRUE = """
    klasse | kategorie | ziel | zielvariable | zielwert | etikett | antwort | classe |
    étiquette | catégorie | cible | réponse | clase | etiqueta | categoría | objetivo |
    respuesta | etichetta | categoria | obiettivo | risposta | rótulo | alvo | resposta |
    categorie | doel | antwoord | klasa | etykieta | kategoria | cel | sınıf | etiket |
    kategori | hedef | класс | метка | категория | цель | целевая переменная | ответ | 标签 |
    类别 | 目标 | 標籤 | 類別 | 目標 | ラベル | クラス | カテゴリ | カテゴリー | 目的変数 |
    라벨 | 레이블 | 클래스 | 범주 | 카테고리 | 타깃 | 타겟
"""
TRUE_WORDS = """
    wahr | wahre | wahres | tatsächlich | tatsächliche | tatsächliches | tatsächlicher | vrai |
    vraie | réel | réelle | verdadero | verdadera | vero | vera | reale | verdadeiro |
    verdadeira | werkelijk | werkelijke | prawdziwa | prawdziwy | rzeczywista | rzeczywisty |
    gerçek | истинный | истинная | истинное | реальный | фактический | 实际 | 真实 | 正解 |
    실제 | 정답
"""

PREDICTED = """
    vorhergesagt | vorhergesagte klasse | vorhergesagtes label | vorhergesagter wert |
    vorhersage | vorhersagen | prognose | prognostiziert | prädiktion | prädiziert |
    geschätzt | schätzung | modellausgabe | erkannte klasse | klassifiziert als |
    zugeordnete klasse | prédit | prédite | prédiction | prédictions | classe prédite |
    label prédit | étiquette prédite | valeur prédite | prévu | prévision | estimé |
    sortie du modèle | classé comme | predicho | predicha | predicción | predicciones |
    clase predicha | etiqueta predicha | valor predicho | pronóstico | pronosticado |
    estimado | salida del modelo | clasificado como | predetto | predetta | predizione |
    predizioni | classe predetta | etichetta predetta | previsto | prevista | previsione |
    previsioni | classe prevista | stimato | predito | predita | predição | predições |
    previsão | previsões | classe predita | rótulo previsto | rótulo predito | valor previsto |
    saída do modelo | voorspeld | voorspelde klasse | voorspeld label | voorspelde waarde |
    voorspelling | voorspellingen | geschat | przewidywany | przewidywana | przewidziany |
    przewidziana | przewidywana klasa | klasa przewidywana | przewidziana klasa |
    klasa przewidziana | przewidywana etykieta | etykieta przewidywana | predykcja | prognoza |
    prognozowana klasa | tahmin | tahminler | tahmin edilen | tahmin edilen sınıf |
    tahmin edilen etiket | tahmini | öngörü | öngörülen | öngörülen sınıf | предсказание |
    предсказания | предсказанный | предсказанный класс | предсказанная метка | предсказано |
    предсказанное значение | прогноз | прогнозируемый класс | прогнозный класс | 预测 |
    预测值 | 预测标签 | 预测类别 | 预测结果 | 模型预测 | 模型输出 | 預測 | 預測值 | 預測標籤 |
    預測類別 | 預測結果 | 予測 | 予測ラベル | 予測クラス | 予測値 | 予測結果 | 推定 |
    推定ラベル | 推定クラス | 推論 | 推論結果 | モデル出力 | 예측 | 예측값 | 예측 값 |
    예측 라벨 | 예측 레이블 | 예측 클래스 | 예측 결과 | 추정 | 모델 예측
"""
MAYBE_PREDICTED = """
    ausgabe | modell | ergebnis | klassifikation | erkannt | sortie | modèle | résultat |
    salida | modelo | resultado | uscita | modello | risultato | saída | uitvoer | uitkomst |
    resultaat | wyjście | wynik | çıktı | sonuç | выход | модель | результат | 输出 | 结果 |
    模型 | 輸出 | 結果 | 出力 | モデル | 判定 | 출력 | 결과 | 모델
"""
PREDICTED_WORDS = """
    vorhergesagt | vorhergesagte | vorhergesagtes | vorhergesagter | vorhersage | prognose |
    prédit | prédite | prédiction | predicho | predicha | predicción | predetto | predetta |
    predizione | previsto | prevista | previsione | predito | predita | predição | previsão |
    voorspeld | voorspelde | voorspelling | przewidywana | przewidywany | przewidziana |
    przewidziany | predykcja | tahmin | предсказанный | предсказанная | предсказанное |
    предсказание | прогноз | 预测 | 預測 | 予測 | 예측
"""

COUNT = """
    anzahl | häufigkeit | fälle | effectif | fréquence | nombre | cantidad | frecuencia |
    recuento | conteo | número | casos | conteggio | frequenza | quantità | casi | contagem |
    quantidade | frequência | aantal | frequentie | liczba | liczność | częstość | sayı |
    adet | frekans | количество | число | частота | 数量 | 计数 | 个数 | 频数 | 數量 | 計數 |
    件数 | 個数 | 度数 | 개수 | 건수 | 빈도
"""
PLAINLY_COUNT = """
    anzahl | häufigkeit | effectif | fréquence | frecuencia | recuento | conteo | conteggio |
    frequenza | contagem | frequência | aantal | frequentie | częstość | frekans | количество |
    частота | 计数 | 频数 | 計數 | 件数 | 度数 | 건수 | 빈도
"""
CLASS = """
    klasse | kategorie | klassenname | etikett | classe | catégorie | étiquette | clase |
    etiqueta | categoría | etichetta | categoria | rótulo | categorie | klasa | etykieta |
    kategoria | sınıf | etiket | kategori | класс | метка | категория | 类别 | 标签 | 類別 |
    標籤 | クラス | ラベル | カテゴリ | 클래스 | 라벨 | 레이블 | 범주
"""

COUNTS = {
    "tp": """
        richtig positiv | richtig positive | vp | vrai positif | vrais positifs |
        verdadero positivo | verdaderos positivos | vero positivo | veri positivi |
        verdadeiro positivo | verdadeiros positivos | 真阳性 | 真陽性
    """,
    "fp": """
        falsch positiv | falsch positive | faux positif | faux positifs | falso positivo |
        falsos positivos | falsi positivi | 假阳性 | 偽陽性
    """,
    "fn": """
        falsch negativ | falsch negative | faux négatif | faux négatifs | falso negativo |
        falsos negativos | falsi negativi | 假阴性 | 偽陰性
    """,
    "tn": """
        richtig negativ | richtig negative | vn | vrai négatif | vrais négatifs |
        verdadero negativo | verdaderos negativos | vero negativo | veri negativi |
        verdadeiro negativo | verdadeiros negativos | 真阴性 | 真陰性
    """,
}
FIGURES = {
    "precision": """
        präzision | précision | precisión | precisione | precisão | precisie | precyzja |
        kesinlik | точность | 精确率 | 查准率 | 精確率 | 精準率 | 適合率 | 정밀도
    """,
    "recall": """
        trefferquote | sensitivität | rappel | sensibilité | exhaustividad | sensibilidad |
        richiamo | sensibilità | revocação | sensibilidade | gevoeligheid | sensitiviteit |
        czułość | pełność | duyarlılık | geri çağırma | полнота | чувствительность | 召回率 |
        查全率 | 灵敏度 | 再現率 | 感度 | 재현율 | 민감도
    """,
    "f1": """
        f1 maß | f maß | f1 wert | f1 mesure | score f1 | puntuación f1 | valor f1 |
        punteggio f1 | pontuação f1 | medida f1 | miara f1 | f1 skoru | f1 мера | f мера |
        f1值 | f1分数 | f1 分数 | f1スコア | f1 スコア | f値 | f1 점수
    """,
    "accuracy": """
        genauigkeit | exactitude | exactitud | accuratezza | acurácia | nauwkeurigheid |
        dokładność | doğruluk | доля правильных ответов | 准确率 | 準確率 | 正确率 | 正解率 |
        정확도
    """,
    "support": """
        anzahl | fälle | effectif | soporte | casos | supporto | suporte | aantal | liczba |
        liczność | destek | поддержка | количество | число | 支持度 | 支持数 | 样本数 | 数量 |
        サポート | サポート数 | 件数 | 서포트 | 표본 수
    """,
}

SCORE = """
    wahrscheinlichkeit | konfidenz | sicherheit | punktzahl | probabilité | confiance |
    probabilidad | puntuación | confianza | probabilità | punteggio | confidenza |
    probabilidade | pontuação | confiança | waarschijnlijkheid | kans | zekerheid |
    prawdopodobieństwo | pewność | olasılık | skor | güven | вероятность | уверенность | 概率 |
    置信度 | 得分 | 機率 | 信心分數 | 確率 | スコア | 信頼度 | 確信度 | 확률 | 점수 | 신뢰도
"""
WEIGHT = """
    gewicht | gewichtung | poids | peso | gewichten | waga | ağırlık | вес | 权重 | 權重 |
    重み | 가중치
"""
TOTAL = """
    summe | gesamt | gesamtsumme | insgesamt | somme | totaux | total général | suma |
    totales | total general | totale | totali | somma | totale complessivo | soma | totais |
    total geral | totaal | eindtotaal | som | razem | łącznie | ogółem | toplam |
    genel toplam | итого | всего | сумма | общий итог | 合计 | 总计 | 总和 | 合計 | 總計 |
    総計 | 합계 | 총계
"""
MACRO = """
    makro durchschnitt | makro mittel | makro mittelwert | moyenne macro | macro moyenne |
    media macro | macro media | promedio macro | macro promedio | média macro |
    macro gemiddelde | średnia makro | makro ortalama | макро среднее | среднее макро |
    宏平均 | マクロ平均 | 매크로 평균
"""
WEIGHTED = """
    gewichteter durchschnitt | gewichtetes mittel | gewichteter mittelwert | moyenne pondérée |
    media ponderada | promedio ponderado | media ponderata | media pesata | média ponderada |
    gewogen gemiddelde | średnia ważona | ağırlıklı ortalama | взвешенное среднее | 加权平均 |
    加權平均 | 加重平均 | 가중 평균
"""
AVERAGE = """
    durchschnitt | mittelwert | moyenne | promedio | media | média | gemiddelde | średnia |
    ortalama | среднее | 平均 | 평균
"""
TRUTH = """
    wahr | vrai | vraie | verdadero | verdadera | vero | vera | verdadeiro | verdadeira |
    waar | prawda | doğru | истина | echt | soll | class | casi | som | kans | cel
"""
"""Names of columns that are labels, or plain words of a text, as well."""
