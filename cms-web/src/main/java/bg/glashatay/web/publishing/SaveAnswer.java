package bg.glashatay.web.publishing;

import bg.glashatay.ejb.publishing.MergedSave;
import java.util.List;
import org.primefaces.PrimeFaces;

/** What the page's script hears of a save that the service answered: it keeps the fields in step without Faces. */
final class SaveAnswer {

    private SaveAnswer() {}

    /** The fields that only the other one changed, and which the page has to take over. */
    static List<String> toTakeOver(MergedSave save) {
        var base = EditForm.of(save.base());
        var theirs = EditForm.of(save.theirs());
        var mine = EditForm.of(save.mine());
        return EditForm.FIELDS.stream()
                .filter(field -> !save.contested().contains(field))
                .filter(field -> !theirs.text(field).equals(base.text(field)))
                .filter(field -> !theirs.text(field).equals(mine.text(field)))
                .toList();
    }

    static void tell(MergedSave save) {
        var theirs = EditForm.of(save.theirs());
        var answer = PrimeFaces.current().ajax();
        answer.addCallbackParam("head", save.head().revisionId());
        answer.addCallbackParam(
                "takenOver", FormJson.write(theirs, toTakeOver(save)).toString());
        answer.addCallbackParam(
                "contested", FormJson.write(theirs, save.contested()).toString());
    }
}
