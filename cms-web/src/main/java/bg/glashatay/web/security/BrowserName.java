package bg.glashatay.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the browser and the system that a request says it comes from. Nobody checks whether it is true. */
final class BrowserName {

    /** The first that is found counts: most of them say that they are some of the others as well. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private BrowserName() {}

    /** Such as {@code Firefox, Windows}; empty where nothing is known of it. */
    static String of(String userAgent) {
        return userAgent == null
                ? ""
                : Stream.of(BROWSERS, SYSTEMS)
                        .flatMap(names -> names.entrySet().stream()
                                .filter(name -> userAgent.contains(name.getKey()))
                                .map(Map.Entry::getValue)
                                .limit(1))
                        .collect(Collectors.joining(", "));
    }

    private static Map<String, String> inOrder(String... signsAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            names.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return names;
    }
}
