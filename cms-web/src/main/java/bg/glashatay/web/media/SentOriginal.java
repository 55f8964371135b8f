package bg.glashatay.web.media;

import bg.glashatay.ejb.media.OriginalFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A document on its way to somebody who takes it. Never shown within the site: whatever is in it, it is nothing of ours
 * that runs under our address. (A sandbox would allow for PDF, but Chrome shows none in it.)
 */
public final class SentOriginal implements SentMedia {

    /** What RFC 8187 lets stand as it is. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private final OriginalAddress address;
    private final OriginalFile file;

    public SentOriginal(OriginalAddress address, OriginalFile file) {
        this.address = address;
        this.file = file;
    }

    @Override
    public boolean isThere() {
        return file.isThere();
    }

    @Override
    public void to(HttpServletRequest request, HttpServletResponse response, String caching) throws IOException {
        response.setHeader("Content-Disposition", disposition(file.plainName(), file.downloadName()));
        // the address names the bytes, so it can stand for them
        new SentFile(file, address.sha256()).to(request, response, caching);
    }

    /** After RFC 6266: the name in plain letters for old programs, and as it was uploaded for all others. */
    static String disposition(String plain, String name) {
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
