package bg.glashatay.web.shared;

import java.util.Locale;

/** Constants as addresses spell them: {@code IN_REVIEW} is {@code in-review}. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
