package bg.glashatay.journey;

import java.util.List;

/**
 * A municipal news page as an editor types it: long sentences, a lead that the body repeats, and the typography that
 * must come through every step byte for byte.
 *
 * @param paragraphs the body
 */
record Article(String title, String lead, List<String> paragraphs) {

    /** A no-break space, which keeps „24 февруари“ on one line. */
    private static final String NBSP = "\u00A0";

    /** The deputy mayor at a forum: with “ ” and „ “, – and №, and no-break spaces. */
    static Article forum() {
        return new Article(
                "Зам.-кметът Мила Драганова представя Яворград на форума „Живи градове“ – издание №" + NBSP + "4",
                "Яворград е в мрежата “Живи градове” от 2019" + NBSP
                        + "г. и дели с другите общини опит, добри практики и общи проекти",
                List.of(
                        "Заместник-кметът на общината Мила Драганова участва днес, 24" + NBSP
                                + "февруари 2025" + NBSP + "г., в четвъртото издание на форума “Живи градове”. "
                                + "Събитието среща местната власт на Балканите – кметове, експерти и граждански сдружения.",
                        "Темата тази година е „Бъдещето на малкия град: работа, въздух и време за хората“, като домакините "
                                + "поставиха ударението върху сътрудничеството между съседни общини.",
                        "Яворград е в мрежата “Живи градове” от 2019" + NBSP
                                + "г. и дели с другите общини опит, добри практики и общи проекти.",
                        "„Не идваме с готови отговори, идваме с въпроси“, каза зам.-кметът и припомни Решение №" + NBSP
                                + "117 на Общинския съвет – за безплатния градски транспорт за ученици.",
                        "В работните групи участват още Атина, Солун, Загреб и други градове. Следващата среща е през "
                                + "есента – от 9:00 до 17:30" + NBSP + "ч., в зала № 2 на читалището."));
    }

    /** The same article with another lead. */
    Article withLead(String other) {
        return new Article(title, other, paragraphs);
    }
}
