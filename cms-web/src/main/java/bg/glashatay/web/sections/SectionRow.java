package bg.glashatay.web.sections;

import java.io.Serializable;

/**
 * A section in the tree.
 *
 * @param parentId 0 at the top
 * @param parentName empty at the top
 * @param first whether none of its siblings stands before it
 * @param inMenu whether the main menu has it
 */
public record SectionRow(
        long id,
        String name,
        String slug,
        int depth,
        long parentId,
        String parentName,
        boolean first,
        boolean last,
        boolean inMenu)
        implements Serializable {

    public boolean top() {
        return parentId == 0;
    }
}
