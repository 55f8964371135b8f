package bg.glashatay.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The site's own style sheets, fonts and the like, read once; and their addresses with a version in them. */
@Named
@ApplicationScoped
public class Assets {

    private static final Pattern PATH = Pattern.compile("/assets(/[A-Za-z0-9][A-Za-z0-9_.-]*+)++");

    private static final Pattern PART = Pattern.compile("@import \"([a-z/.-]+)\";\n");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("\\s*\n\\s*");

    @Inject
    ServletContext context;

    private final Map<String, Asset> files = new ConcurrentHashMap<>();

    /** The address of a file such as {@code /assets/public.css}: it may be kept for ever, and changes with the file. */
    public String address(String path) {
        return file(path)
                .map(file -> path + "?v=" + file.fingerprint())
                .orElseThrow(() -> new IllegalArgumentException("There is no " + path));
    }

    /**
     * The element that runs a script of ours once the page is there. A template that has the element itself would get a
     * nonce by PrimeFaces, and so other bytes with each answer.
     */
    public String script(String path) {
        return "<script src=\"" + address(path) + "\" defer></script>";
    }

    Optional<Asset> file(String path) {
        return PATH.matcher(path).matches()
                ? Optional.ofNullable(files.computeIfAbsent(path, this::read))
                : Optional.empty();
    }

    private Asset read(String path) {
        try (var file = context.getResourceAsStream(path)) {
            if (file == null) {
                return null;
            }
            var bytes = path.endsWith(".css") ? joined(path, file.readAllBytes()) : file.readAllBytes();
            return Asset.of(bytes, type(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A style sheet with the parts that it imports in their places, so that a reader fetches one file, and without what
     * is there for those who write it.
     */
    private byte[] joined(String path, byte[] sheet) {
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var whole = PART.matcher(new String(sheet, StandardCharsets.UTF_8))
                .replaceAll(part -> Matcher.quoteReplacement(part(folder + part.group(1))));
        return INDENT.matcher(COMMENT.matcher(whole).replaceAll(""))
                .replaceAll("\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String part(String path) {
        try (var file = context.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String type(String path) {
        var type = Optional.ofNullable(context.getMimeType(path)).orElse("application/octet-stream");
        return type.startsWith("text/") || type.endsWith("javascript") ? type + ";charset=UTF-8" : type;
    }

    /**
     * A file in memory.
     *
     * @param compressible whether it can be sent smaller than it is
     */
    record Asset(CodedBytes bytes, boolean compressible, String fingerprint, String type) {

        /** Fonts and pictures are compressed by themselves. */
        static Asset of(byte[] bytes, String type) {
            var coded = new CodedBytes(bytes);
            return new Asset(coded, coded.in(Coding.GZIP).length < bytes.length * 9 / 10, Fingerprint.of(bytes), type);
        }
    }
}
