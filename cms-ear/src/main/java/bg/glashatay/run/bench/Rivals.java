package bg.glashatay.run.bench;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The application, and a bare servlet and an nginx that are given the bytes that it answers with. */
final class Rivals {

    private static final Pattern ARTICLE = Pattern.compile("<a href=\"(?:https?://[^/\"]+)?(/[a-z0-9-]+/[a-z0-9-]+)\"");

    /** The largest of a picture's sizes. */
    private static final Pattern PICTURE =
            Pattern.compile("(/media/[0-9a-f]{64}/w1600[^/\\s\"]*/[a-z0-9-]+\\.(?:jpg|png)) ");

    private static final Pattern SECTION = Pattern.compile("href=\"(?:https?://[^/\"]+)?(/[a-z-]+)\"");

    private static final int LIST_PAGE = 3;

    private final Subject subject;
    private final Optional<Nginx> nginx;
    private final List<Processes> processes = new ArrayList<>();

    Rivals(Subject subject, Optional<Nginx> nginx) {
        this.subject = subject;
        this.nginx = nginx;
        processes.add(new Processes(subject.pid()));
        processes.add(new Processes(subject.pid()));
        nginx.ifPresent(one -> processes.add(new Processes(one.pid())));
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
        Report.line("memory of Payara %s MB", megabytes(processes.get(0)));
        nginx.ifPresent(one -> Report.line("memory of nginx %s MB", megabytes(new Processes(one.pid()))));
    }

    private static String megabytes(Processes processes) {
        var megabytes = processes.residentMegabytes();
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

    /** A piece of news that the front page leads to. */
    static String article(Subject subject) {
        var found = ARTICLE.matcher(subject.body("/").replaceFirst("(?s).*<main", "<main"));
        if (!found.find()) {
            throw new IllegalStateException("The front page leads to no article");
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
        var requests = new ArrayList<Request>();
        requests.add(Request.of(subject.at(path), coding));
        requests.add(Request.of(subject.put(BareApplication.ROOT + "/" + own, answer.headers(), answer.body()), ""));
        nginx.ifPresent(server -> {
            // its own module for Brotli is not everywhere: then it sends the file as it is
            var compresses = isCoded && coding.equals("gzip");
            if (compresses) {
                server.serve(own + ".gz", answer.body());
            }
            var plain = compresses ? subject.answer(path).body() : answer.body();
            requests.add(Request.of(server.serve(own, plain), compresses ? coding : ""));
        });
        var said = coding.isEmpty() || isCoded ? name : name + " (not there)";
        return new HttpPart.Line(said, answer.body().length, requests, processes);
    }

    private HttpPart.Line known(String name, String path) {
        var own = name.replaceAll("[^a-z0-9]", "");
        var requests = new ArrayList<Request>();
        requests.add(Request.again(subject.at(path), subject.tag(subject.at(path))));
        requests.add(Request.again(
                subject.put(
                        BareApplication.ROOT + "/" + own,
                        HttpHeaders.of(Map.of(), (header, value) -> true),
                        new byte[0]),
                "\"a\""));
        nginx.ifPresent(server -> {
            var file = server.serve(own + ".html", subject.answer(path).body());
            requests.add(Request.again(file, subject.tag(file)));
        });
        return new HttpPart.Line(name, 0, requests, processes);
    }
}
