package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.BlockReference;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.blocks.BlockQueries;
import bg.glashatay.ejb.blocks.LiveBlock;
import bg.glashatay.web.shared.Desk;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.owasp.encoder.Encode;

/** The blocks that a text names, as those read it who work on it: by their titles, or with what they say now. */
@RequestScoped
public class BlockNames {

    @Inject
    BlockQueries blocks;

    @Inject
    Desk desk;

    private final Map<Long, String> titles = new HashMap<>();

    /** The body with lines in place of its blocks, pictures and videos, for texts to be compared. */
    public String named(String body) {
        var named = BlockReference.in(body);
        if (!titles.keySet().containsAll(named)) {
            titles.putAll(blocks.titles(named, desk.getLanguage()));
        }
        return ComparedMedia.named(BlockReference.replaced(body, id -> "<p>" + Encode.forHtml(name(id)) + "</p>"));
    }

    private String name(long id) {
        var title = titles.get(id);
        return title == null
                ? Texts.of("blocks", "name.gone", String.valueOf(id))
                : Texts.of("blocks", "name", title, String.valueOf(id));
    }

    /** The body with each block as it stands in the page now, apart from what is being read. */
    public String reading(String body, Language language) {
        if (BlockReference.in(body).isEmpty()) {
            return body;
        }
        var live = blocks.named(body, language);
        return BlockReference.replaced(body, id -> card(id, live.get(id)));
    }

    private String card(long id, LiveBlock block) {
        var start = "<div class=\"reading-block\" data-block=\"" + id + "\"><p class=\"reading-block-name\" lang=\""
                + desk.getLanguage().code() + "\">";
        if (block == null) {
            return start + Encode.forHtml(Texts.of("blocks", "name.gone", String.valueOf(id))) + "</p></div>";
        }
        return start + Encode.forHtml(Texts.of("blocks", "kind." + block.kind())) + ": <span lang=\""
                + block.language().code() + "\">" + Encode.forHtml(block.title()) + "</span></p><div lang=\""
                + block.language().code() + "\">" + block.body() + "</div></div>";
    }
}
