package bg.glashatay.ejb.mirror;

import bg.glashatay.domain.shared.Language;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address of the site that a mirror can have: a path and, where lists and archives have one, a query. Percent-encoded,
 * as it is asked for.
 */
record MirrorAddress(String path, String query) {

    private static final String MEDIA = "/media/";
    private static final String ASSETS = "/assets/";

    /** Answered by the application only, each time anew. */
    private static final Set<String> NOT_MIRRORED = Set.of(
            "api",
            "editor",
            "feedback",
            "health",
            "jakarta.faces.resource",
            "login",
            "logout",
            "metrics",
            "openapi",
            "preview",
            "search",
            "unavailable");

    /** The queries that the site's own lists and archives have; any other could be made up without end. */
    private static final Pattern QUERY =
            Pattern.compile("(?:(?:page|year|month)=[0-9]{1,4}(?:-[0-9]{2})?(?:&|$)){1,3}");

    private static final Set<String> FRONT_PAGES = Stream.of(Language.values())
            .map(language -> language.pathPrefix() + "/")
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern FRAGMENT = Pattern.compile("#.*", Pattern.DOTALL);

    /**
     * Reads a link.
     *
     * @param link as a page has it: a path, or with the site's address before it
     * @param site the address that citizens know, without a slash at its end
     * @return empty for what is not of the site, or not for a mirror
     */
    static Optional<MirrorAddress> of(String link, URI site) {
        var whole = FRAGMENT.matcher(link.strip()).replaceFirst("");
        var prefix = site.toString();
        return local(whole.startsWith(prefix + "/") ? whole.substring(prefix.length()) : whole)
                .filter(address -> address.query.isEmpty() || isList(address.query));
    }

    /** An address of the time before, whatever query it has; letters may stand there unescaped. */
    static Optional<MirrorAddress> former(String source) {
        return local(escaped(source));
    }

    private static boolean isList(String query) {
        return QUERY.matcher(query).matches() && !query.endsWith("&");
    }

    private static Optional<MirrorAddress> local(String address) {
        if (!address.startsWith("/") || address.startsWith("//") || !isWritten(address)) {
            return Optional.empty();
        }
        var parts = address.split("\\?", 2);
        // an asset's query is the version of what stands at its path
        var query = parts.length == 1 || parts[0].startsWith(ASSETS) ? "" : parts[1];
        return isSpelt(parts[0]) && isForCitizens(parts[0])
                ? Optional.of(new MirrorAddress(parts[0], query))
                : Optional.empty();
    }

    /** Whether it can be asked for: spelt as the RFC has it. */
    private static boolean isWritten(String address) {
        try {
            return address.equals(new URI(address).toASCIIString());
        } catch (URISyntaxException misspelt) {
            return false;
        }
    }

    /** The front pages have a slash at their end, and nothing else has: another spelling would have the same file. */
    private static boolean isSpelt(String path) {
        return FRONT_PAGES.contains(path) || !path.endsWith("/") && !FRONT_PAGES.contains(path + "/");
    }

    private static boolean isForCitizens(String path) {
        var words = Stream.of(path.split("/")).filter(word -> !word.isEmpty()).toList();
        var first = words.isEmpty() ? "" : words.get(words.get(0).equals("en") && words.size() > 1 ? 1 : 0);
        return !NOT_MIRRORED.contains(first);
    }

    /** Whether a picture or document of editors stands there. */
    boolean isMedia() {
        return path.startsWith(MEDIA);
    }

    /** Whether a style sheet, font or the like stands there. */
    boolean isAsset() {
        return path.startsWith(ASSETS);
    }

    /** Where its page is kept. */
    Optional<MirrorName> page(boolean withScripts) {
        return html(MirrorName.PAGES, withScripts);
    }

    /** Where the page is kept that says that it is gone. */
    Optional<MirrorName> gone() {
        return html(MirrorName.GONE, false);
    }

    /** Where it is kept if it is no page. */
    Optional<MirrorName> file() {
        return decodedPath()
                .filter(decoded -> !decoded.endsWith("/"))
                .flatMap(decoded -> MirrorName.of(MirrorName.PAGES + decoded + (query.isEmpty() ? "" : "@" + query)));
    }

    /** All names that it can have. */
    Stream<MirrorName> names() {
        return Stream.of(page(false), page(true), file(), gone()).flatMap(Optional::stream);
    }

    private Optional<MirrorName> html(String tree, boolean withScripts) {
        var name = "index" + (query.isEmpty() ? "" : "@" + query) + (withScripts ? ".scripts" : "") + ".html";
        return decodedPath()
                .map(decoded -> decoded.endsWith("/") ? decoded : decoded + "/")
                .flatMap(decoded -> MirrorName.of(tree + decoded + name));
    }

    /** The path as a web server looks for it among files; empty where it is no text. */
    private Optional<String> decodedPath() {
        return decoded(path);
    }

    /** The address in the spelling in which a web server compares it: with letters for escapes. */
    Optional<String> readable() {
        return decodedPath().map(decoded -> query.isEmpty() ? decoded : decoded + "?" + query);
    }

    private static Optional<String> decoded(String escaped) {
        var bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                int one = Integer.parseInt(escaped, i + 1, i + 3, 16);
                if (one == '/' || one == 0) {
                    // a part of a word that would part words
                    return Optional.empty();
                }
                bytes.write(one);
                i += 2;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException anotherCharset) {
            return Optional.empty();
        }
    }

    /** Letters, spaces and the like as escapes; escapes stay. */
    private static String escaped(String source) {
        var escaped = new StringBuilder();
        for (byte one : source.getBytes(StandardCharsets.UTF_8)) {
            int c = one & 0xFF;
            if (c > ' ' && c < 0x7F && "\"<>\\^`{|}[]".indexOf(c) < 0) {
                escaped.append((char) c);
            } else {
                escaped.append(String.format("%%%02X", c));
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
