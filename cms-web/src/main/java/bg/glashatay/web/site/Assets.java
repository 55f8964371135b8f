package bg.glashatay.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The site's own style sheets, fonts and the like, read once; and their addresses with a version in them. */
@Named
@ApplicationScoped
public class Assets {

    private static final Pattern PATH = Pattern.compile("/assets(/[A-Za-z0-9][A-Za-z0-9_.-]*)+");

    @Inject
    ServletContext context;

    private final Map<String, Asset> files = new ConcurrentHashMap<>();

    /** The address of a file such as {@code /assets/public.css}: it may be kept for ever, and changes with the file. */
    public String address(String path) {
        return file(path)
                .map(file -> path + "?v=" + file.fingerprint())
                .orElseThrow(() -> new IllegalArgumentException("There is no " + path));
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
            var bytes = file.readAllBytes();
            return new Asset(bytes, Fingerprint.of(bytes), type(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String type(String path) {
        var type = Optional.ofNullable(context.getMimeType(path)).orElse("application/octet-stream");
        return type.startsWith("text/") || type.endsWith("javascript") ? type + ";charset=UTF-8" : type;
    }

    /** A file in memory. */
    record Asset(byte[] bytes, String fingerprint, String type) {}
}
