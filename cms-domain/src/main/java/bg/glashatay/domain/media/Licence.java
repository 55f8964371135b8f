package bg.glashatay.domain.media;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** On what terms others may use a picture. */
public enum Licence {
    /** All rights are the municipality's. */
    OWN("own", null),
    /** Its author allowed the municipality to show it, and nothing more. */
    PERMISSION("permission", null),
    CC0("cc0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    CC_BY("cc-by-4", "https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA("cc-by-sa-4", "https://creativecommons.org/licenses/by-sa/4.0/"),
    CC_BY_NC("cc-by-nc-4", "https://creativecommons.org/licenses/by-nc/4.0/"),
    PUBLIC_DOMAIN("public-domain", "https://creativecommons.org/publicdomain/mark/1.0/");

    private final String key;
    private final String address;

    Licence(String key, String address) {
        this.key = key;
        this.address = address;
    }

    /** As texts keep it. */
    public String key() {
        return key;
    }

    /** Where its terms are written; empty where they are nobody's but ours. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public static Optional<Licence> ofKey(String key) {
        return Arrays.stream(values())
                .filter(licence -> licence.key.equals(key))
                .findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Licence::key).toList();
    }
}
