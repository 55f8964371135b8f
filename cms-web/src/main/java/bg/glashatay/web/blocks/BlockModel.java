package bg.glashatay.web.blocks;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.web.shared.Bundle;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a new block begins with: a table whose first column names what readers look for, to be filled in. */
final class BlockModel {

    private BlockModel() {}

    /** The body of a new block in the language it is to be written in; empty for a kind without a usual form. */
    static String of(BlockKind kind, Language language) {
        if (kind == BlockKind.TEXT) {
            return "";
        }
        var names = Bundle.of("blocks", language).text("model." + kind);
        return Arrays.stream(names.split("\\|"))
                .map(name -> "<tr><th scope=\"row\">" + name + "</th><td></td></tr>")
                .collect(Collectors.joining("", "<table><tbody>", "</tbody></table>"));
    }
}
