package bg.glashatay.web.desk;

import java.util.Locale;

/** Constants as addresses spell them: {@code IN_REVIEW} is {@code in-review}. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
