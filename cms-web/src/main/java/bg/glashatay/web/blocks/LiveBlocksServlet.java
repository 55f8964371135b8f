package bg.glashatay.web.blocks;

import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.blocks.BlockQueries;
import bg.glashatay.ejb.blocks.LiveBlock;
import bg.glashatay.ejb.text.PlainText;
import bg.glashatay.web.shared.JsonAnswer;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the rich-text editor of blocks that are public: those with some words in their title
 * ({@code /editor/blocks/live?q=…}), or one by its number ({@code ?id=…}).
 */
@WebServlet("/editor/blocks/live")
public class LiveBlocksServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** More than this many nobody looks through: another word finds it sooner. */
    private static final int FOUND_AT_MOST = 20;

    private static final int LONGEST_QUESTION = 200;
    private static final int BEGINNING = 100;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    transient BlockQueries blocks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var language = Language.ofCode(asked(request, "language")).orElse(Language.BG);
        var id = asked(request, "id");
        try {
            if (id.isEmpty()) {
                var words = asked(request, "q");
                var found = blocks.search(
                        words.substring(0, Math.min(words.length(), LONGEST_QUESTION)), language, FOUND_AT_MOST + 1);
                write(response, found);
            } else if (NUMBER.matcher(id).matches()) {
                write(
                        response,
                        blocks.live(Long.parseLong(id), language).stream().toList());
            } else {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void write(HttpServletResponse response, List<LiveBlock> found) throws IOException {
        var blocks = Json.createArrayBuilder();
        found.stream().limit(FOUND_AT_MOST).map(LiveBlocksServlet::json).forEach(blocks::add);
        var answer = Json.createObjectBuilder()
                .add("blocks", blocks)
                .add("more", found.size() > FOUND_AT_MOST)
                .build();
        JsonAnswer.send(response, HttpServletResponse.SC_OK, answer);
    }

    private static JsonObject json(LiveBlock block) {
        var text = PlainText.of(block.body()).replace(" | ", ": ").replace("\n", "; ");
        return Json.createObjectBuilder()
                // as text: JavaScript would round long numbers
                .add("id", String.valueOf(block.id()))
                .add("kind", block.kind().name())
                .add("language", block.language().code())
                .add("title", block.title())
                .add("text", text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…")
                .add("html", block.body())
                .build();
    }

    private static String asked(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
