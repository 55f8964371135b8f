package bg.glashatay.ejb.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that lie beside an export: in a folder like that of the old site ({@code wp-content/uploads/2024/05}), from
 * any of its levels on, or with nothing but their names. Nothing outside of the export's own folder is one of them.
 */
final class FilesBeside {

    private static final Pattern SMALLER_COPY = Pattern.compile("-[0-9]{1,5}x[0-9]{1,5}(?=\\.[A-Za-z0-9]{2,5}$)");

    private final Path folder;

    /** @param export the file of the export */
    FilesBeside(Path export) throws IOException {
        this.folder = export.toAbsolutePath().getParent().toRealPath();
    }

    /** The file for an address of the old site. */
    Optional<Path> find(String address) {
        var words = words(address);
        return words.isEmpty()
                ? Optional.empty()
                : candidates(words).stream().flatMap(this::inside).findFirst();
    }

    /** An address without what the old site added to the name of a smaller copy. */
    static String original(String address) {
        return SMALLER_COPY.matcher(withoutQuery(address)).replaceFirst("");
    }

    private static String withoutQuery(String address) {
        return address.split("[?#]", 2)[0];
    }

    private static List<String> words(String address) {
        var path = SitePath.of(address);
        var words = new ArrayList<String>();
        for (var word : path.split("/")) {
            if (word.equals("..") || word.startsWith(".") || word.indexOf('\\') >= 0 || word.indexOf('\0') >= 0) {
                return List.of();
            }
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** From the longest path to the name alone. */
    private static List<List<String>> candidates(List<String> words) {
        var candidates = new ArrayList<List<String>>();
        for (int first = 0; first < words.size(); first++) {
            candidates.add(words.subList(first, words.size()));
        }
        return candidates;
    }

    private Stream<Path> inside(List<String> words) {
        try {
            var file = folder;
            for (var word : words) {
                file = file.resolve(word);
            }
            // a link may lead out of the folder: what it leads to counts
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder) ? Stream.of(file) : Stream.empty();
        } catch (IOException | InvalidPathException none) {
            return Stream.empty();
        }
    }
}
