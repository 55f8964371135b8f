package bg.glashatay.web.comments;

import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.comments.Chosen;
import bg.glashatay.ejb.comments.CommentService;
import bg.glashatay.web.shared.JsonAnswer;
import bg.glashatay.web.shared.OwnScript;
import bg.glashatay.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes what the panel of comments sends: {@code act} with an edition and, but for a new remark, a comment. Answers with
 * the comment's id, or with the sentence of what refused it. Not a Faces form, because the panel stands inside those of
 * the pages it belongs to, and what is typed into it must outlive their view state and the session.
 */
@WebServlet("/editor/comments")
public class CommentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,9}");

    @Inject
    transient CommentService comments;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!OwnScript.sent(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            answer(response, HttpServletResponse.SC_OK, "comment", String.valueOf(done(request)));
        } catch (NotAuthenticatedException ended) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } catch (ContentRejectedException rejected) {
            var sentences = rejected.issues().stream()
                    .map(issue -> sentence(request, issue))
                    .collect(Collectors.joining(" "));
            answer(response, HttpServletResponse.SC_BAD_REQUEST, "sentence", sentences);
        } catch (DomainException refused) {
            answer(response, HttpServletResponse.SC_CONFLICT, "sentence", Texts.of(request, refused));
        } catch (IllegalArgumentException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private long done(HttpServletRequest request) {
        long edition = number(request, "edition");
        return switch (asked(request, "act")) {
            case "write" -> comments.write(edition, chosen(request), asked(request, "text"));
            case "reply" -> comments.reply(edition, number(request, "comment"), asked(request, "text"));
            case "resolve" -> {
                comments.resolve(edition, number(request, "comment"));
                yield number(request, "comment");
            }
            case "reopen" -> {
                comments.reopen(edition, number(request, "comment"));
                yield number(request, "comment");
            }
            default -> throw new IllegalArgumentException("No such act");
        };
    }

    private static Chosen chosen(HttpServletRequest request) {
        var exact = asked(request, "exact");
        return new Chosen(
                asked(request, "field"),
                Optional.of(number(request, "revision")),
                exact,
                exact.isEmpty() ? Optional.empty() : Optional.of(place(asked(request, "start"))),
                "",
                "");
    }

    private static String sentence(HttpServletRequest request, Issue issue) {
        return Texts.of(
                request, "comments", "issue." + issue.key(), issue.arguments().toArray());
    }

    /** A place in a text: none is longer than nine digits can say. */
    static int place(String digits) {
        if (!PLACE.matcher(digits).matches()) {
            throw new IllegalArgumentException("No place in a text: " + digits);
        }
        return Integer.parseInt(digits);
    }

    private static long number(HttpServletRequest request, String name) {
        var value = asked(request, name);
        if (!NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("No number: " + name);
        }
        return Long.parseLong(value);
    }

    private static String asked(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void answer(HttpServletResponse response, int status, String member, String value)
            throws IOException {
        JsonAnswer.send(
                response, status, Json.createObjectBuilder().add(member, value).build());
    }
}
