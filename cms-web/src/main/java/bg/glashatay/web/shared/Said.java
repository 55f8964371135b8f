package bg.glashatay.web.shared;

import bg.glashatay.domain.shared.DomainException;
import org.omnifaces.util.Messages;

/** What the page says to which somebody is led next. */
public final class Said {

    private Said() {}

    /** That something was done. */
    public static void info(String feature, String key, Object... values) {
        Messages.addFlashGlobalInfo("{0}", Texts.of(feature, key, values));
    }

    /** Why it was not. */
    public static void warn(DomainException refusal) {
        Messages.addFlashGlobalWarn("{0}", Texts.of(refusal));
    }
}
