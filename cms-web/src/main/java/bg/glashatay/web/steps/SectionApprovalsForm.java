package bg.glashatay.web.steps;

import bg.glashatay.domain.publishing.RequiredApproval;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.publishing.ApprovalPolicy;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;

/** Backs the page where somebody who looks after the sections says which approvals one of them asks for. */
@Named
@ViewScoped
public class SectionApprovalsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ApprovalPolicy policy;

    private String section = "";
    private final List<ApprovalRow> rows = new ArrayList<>();
    private List<String> roles = List.of();
    private Attempt attempt = Attempt.NONE;

    public void load() {
        roles = policy.roles();
        policy.overview().stream()
                .filter(one -> one.section().getSlug().equals(section))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("section", section))
                .approvals()
                .forEach(approval -> rows.add(ApprovalRow.of(approval)));
    }

    public void add() {
        rows.add(new ApprovalRow());
        leadTo(rows.size() - 1, "nameBg");
    }

    public void remove(int place) {
        rows.remove(place);
        if (rows.isEmpty()) {
            leadTo("add");
        } else {
            leadTo(Math.min(place, rows.size() - 1), "remove");
        }
    }

    /** Whoever moves an approval goes with it. */
    public void up(int place) {
        Collections.swap(rows, place, place - 1);
        leadTo(place - 1, place == 1 ? "down" : "up");
    }

    public void down(int place) {
        Collections.swap(rows, place, place + 1);
        leadTo(place + 1, place + 2 == rows.size() ? "up" : "down");
    }

    public void save(String sectionName) {
        attempt = Attempt.at(() ->
                policy.ask(section, rows.stream().map(ApprovalRow::approval).toList()));
        if (attempt.done()) {
            Said.info("steps", "done.approvals", sectionName);
            Faces.redirect("editor/admin/approvals");
        }
    }

    private static void leadTo(int place, String control) {
        leadTo("rows:" + place + ":" + control);
    }

    private static void leadTo(String control) {
        PrimeFaces.current().ajax().addCallbackParam("leadTo", control);
    }

    /** What is wrong with the approval's name in Bulgarian; empty where it is in order. */
    public String errorBg(ApprovalRow row) {
        return error(row.getNameBg());
    }

    public String errorEn(ApprovalRow row) {
        return error(row.getNameEn());
    }

    /** The service names no row, so what it said stands beside each name that can be meant. */
    private String error(String name) {
        var wrong = name.isBlank() || name.strip().length() > RequiredApproval.MAX_NAME;
        return wrong ? attempt.getErrors().of("name") : "";
    }

    public boolean isFull() {
        return rows.size() >= RequiredApproval.MAX_IN_A_SECTION;
    }

    public int getMost() {
        return RequiredApproval.MAX_IN_A_SECTION;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public List<ApprovalRow> getRows() {
        return rows;
    }

    /** Those whose holders may approve. */
    public List<String> getRoles() {
        return roles;
    }

    public Attempt getAttempt() {
        return attempt;
    }
}
