package bg.glashatay.run.bench;

import bg.glashatay.run.Pause;
import bg.glashatay.run.WebServer;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The application, and a bare servlet and an nginx that are given the bytes that it answers with. */
final class Rivals {

    private static final Pattern ARTICLE =
            Pattern.compile("class=\"front-title\"><a href=\"(?:https?://[^/\"]+)?(/[a-z0-9-]+/[a-z0-9-]+)\"");

    /** The largest of a picture's sizes. */
    private static final Pattern PICTURE =
            Pattern.compile("(/media/[0-9a-f]{64}/w1600[^/\\s\"]*/[a-z0-9-]+\\.(?:jpg|png)) ");

    private static final Pattern SECTION = Pattern.compile("href=\"(?:https?://[^/\"]+)?(/[a-z-]+)\"");

    private static final int LIST_PAGE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Subject subject;
    private final Optional<Nginx> plain;
    private final Optional<WebServer> front;
    private final Path mirror;

    /** Without any nginx. */
    Rivals(Subject subject) {
        this(subject, Optional.empty(), Optional.empty(), Path.of(""));
    }

    /** @param mirror where the application writes what the front serves */
    Rivals(Subject subject, Nginx plain, WebServer front, Path mirror) {
        this(subject, Optional.of(plain), Optional.of(front), mirror);
    }

    private Rivals(Subject subject, Optional<Nginx> plain, Optional<WebServer> front, Path mirror) {
        this.subject = subject;
        this.plain = plain;
        this.front = front;
        this.mirror = mirror;
    }

    /** The article first, and everything that citizens load. */
    List<HttpPart.Line> lines() {
        var section = section();
        var article = article(subject);
        var lines = new ArrayList<HttpPart.Line>();
        lines.add(line("article", article, ".html", ""));
        lines.add(line("article, gzip", article, ".html", "gzip"));
        lines.add(line("article, Brotli", article, ".html", "br"));
        lines.add(known("article, 304", article));
        lines.add(line("home", "/", ".html", ""));
        lines.add(line("home, gzip", "/", ".html", "gzip"));
        lines.add(line(section, section, ".html", ""));
        lines.add(line(section + ", gzip", section, ".html", "gzip"));
        lines.add(line("feed", "/feed.xml", ".xml", ""));
        lines.add(line("feed, gzip", "/feed.xml", ".xml", "gzip"));
        picture().ifPresent(picture -> {
            lines.add(line("rendition", picture, ".jpg", ""));
            lines.add(known("rendition, 304", picture));
        });
        return lines;
    }

    /** Prints what the servers hold of it when all is done. */
    void memory() {
        Report.line("memory of Payara: %s MB", megabytes(subject.pid()));
        front.ifPresent(one -> Report.line("memory of nginx over the mirror: %s MB", megabytes(one.pid())));
    }

    private static String megabytes(long pid) {
        var megabytes = new Processes(pid).residentMegabytes();
        return megabytes.isEmpty() ? "–" : Long.toString(Math.round(megabytes.getAsDouble()));
    }

    /** The third page of a list, or the last one of the demo's. */
    private String section() {
        var sections = SECTION.matcher(subject.body("/"))
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
        for (int page = LIST_PAGE; page > 1; page--) {
            for (var section : sections) {
                var list = section + "?page=" + page;
                if (subject.has(list)) {
                    return list;
                }
            }
        }
        throw new IllegalStateException("No list has a second page");
    }

    /** The piece of news that leads the front page. */
    static String article(Subject subject) {
        var found = ARTICLE.matcher(subject.body("/"));
        if (!found.find()) {
            throw new IllegalStateException("Nothing leads the front page");
        }
        return found.group(1);
    }

    private Optional<String> picture() {
        var found = PICTURE.matcher(subject.body("/"));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private HttpPart.Line line(String name, String path, String ending, String coding) {
        var answer = coding.isEmpty() ? subject.answer(path) : subject.answer(path, "Accept-Encoding", coding);
        var isCoded = answer.headers().firstValue("Content-Encoding").isPresent();
        var own = name.replaceAll("[^a-z0-9]", "") + ending;
        var asked = new EnumMap<Rival, HttpPart.Asked>(Rival.class);
        asked.put(Rival.APPLICATION, ofPayara(Request.of(subject.at(path), coding)));
        asked.put(
                Rival.BARE_SERVLET,
                ofPayara(Request.of(
                        subject.put(BareApplication.ROOT + "/" + own, answer.headers(), answer.body()), "")));
        plain.ifPresent(server -> {
            // its module for Brotli is not everywhere: then it sends the file as it is
            var compresses = isCoded && coding.equals("gzip");
            if (compresses) {
                server.serve(own + ".gz", answer.body());
            }
            var file = server.serve(own, compresses ? subject.answer(path).body() : answer.body());
            asked.put(
                    Rival.PLAIN_NGINX,
                    new HttpPart.Asked(Request.of(file, compresses ? coding : ""), new Processes(server.pid())));
        });
        front.filter(server -> isMirrored(path))
                .ifPresent(server -> asked.put(
                        Rival.FRONT,
                        new HttpPart.Asked(
                                Request.of(server.address().resolve(path), coding), new Processes(server.pid()))));
        var said = coding.isEmpty() || isCoded ? name : name + " (not there)";
        return new HttpPart.Line(said, answer.body().length, asked);
    }

    private HttpPart.Line known(String name, String path) {
        var own = name.replaceAll("[^a-z0-9]", "");
        var asked = new EnumMap<Rival, HttpPart.Asked>(Rival.class);
        asked.put(Rival.APPLICATION, ofPayara(again(subject.at(path))));
        var bare = subject.put(
                BareApplication.ROOT + "/" + own, HttpHeaders.of(Map.of(), (header, value) -> true), new byte[0]);
        asked.put(Rival.BARE_SERVLET, ofPayara(Request.again(bare, "\"a\"")));
        plain.ifPresent(server -> asked.put(
                Rival.PLAIN_NGINX,
                new HttpPart.Asked(
                        again(server.serve(own + ".html", subject.answer(path).body())), new Processes(server.pid()))));
        front.filter(server -> isMirrored(path))
                .ifPresent(server -> asked.put(
                        Rival.FRONT,
                        new HttpPart.Asked(again(server.address().resolve(path)), new Processes(server.pid()))));
        return new HttpPart.Line(name, 0, asked);
    }

    private Request again(URI page) {
        return Request.again(page, subject.tag(page));
    }

    private HttpPart.Asked ofPayara(Request request) {
        return new HttpPart.Asked(request, new Processes(subject.pid()));
    }

    /** Whether the mirror has what stands at this address, once it has had some time. */
    private boolean isMirrored(String path) {
        var file = mirror.resolve("now").resolve(fileOf(path));
        var withScripts = file.resolveSibling("index.scripts.html");
        var deadline = Instant.now().plus(PATIENCE);
        while (Files.notExists(file) && Files.notExists(withScripts)) {
            if (Files.notExists(mirror) || Instant.now().isAfter(deadline)) {
                Report.line("NOT IN THE MIRROR: %s", path);
                return false;
            }
            Pause.of(Duration.ofMillis(100));
        }
        return true;
    }

    private static String fileOf(String path) {
        if (path.contains("?")) {
            return "pages" + path.replace("?", "/index@") + ".html";
        }
        var isFile = path.substring(path.lastIndexOf('/')).contains(".");
        return "pages" + path + (isFile ? "" : path.endsWith("/") ? "index.html" : "/index.html");
    }
}
