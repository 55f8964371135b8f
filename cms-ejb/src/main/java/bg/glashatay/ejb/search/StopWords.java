package bg.glashatay.ejb.search;

import java.util.Set;

/** Words that stand in every text and say nothing about it. */
final class StopWords {

    private static final Set<String> BULGARIAN = Set.of(
            ("а ако ала бе без беше би бил била били било бих бъде бъдат в във вече все всеки вие ви вас г го д да дали де до е "
                            + "единствено ето за защо и из или им има имат й как каква какво както какъв като ки кога когато кое които кой "
                            + "която къде ли м ме между ми му н на над най нас не него нещо нея ни ние нито но ну някои о обаче около освен "
                            + "от по под пред през при са сам само се си с със смее сме съм става та така тази там твърде те тези ти то това "
                            + "този той тук тя тях у хем че чрез ще щом я върху към след който което чиято чийто чието чиито също")
                    .split(" "));

    private static final Set<String> ENGLISH = Set.of(
            "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with from"
                    .split(" "));

    private StopWords() {}

    static boolean has(String word) {
        return BULGARIAN.contains(word) || ENGLISH.contains(word);
    }
}
