package bg.glashatay.ejb.wordpress;

import bg.glashatay.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;

/** A sum by which it shows whether a thing at its source is still what it was. */
final class SourceDigest {

    private SourceDigest() {}

    static String of(Object... parts) {
        var digest = Sha256.begin();
        for (var part : parts) {
            var bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return Sha256.hex(digest);
    }
}
