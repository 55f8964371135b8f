package bg.glashatay.web.steps;

import bg.glashatay.ejb.publishing.ApprovalPolicy.NamedApproval;
import java.io.Serializable;
import java.util.Optional;

/** One approval of a section, as the form about them holds it. */
public class ApprovalRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String nameBg = "";
    private String nameEn = "";
    private String role = "";

    static ApprovalRow of(NamedApproval approval) {
        var row = new ApprovalRow();
        row.nameBg = approval.nameBg();
        row.nameEn = approval.nameEn();
        row.role = approval.role().orElse("");
        return row;
    }

    NamedApproval approval() {
        return new NamedApproval(nameBg, nameEn, Optional.of(role).filter(chosen -> !chosen.isEmpty()));
    }

    public String getNameBg() {
        return nameBg;
    }

    public void setNameBg(String nameBg) {
        this.nameBg = nameBg == null ? "" : nameBg;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn == null ? "" : nameEn;
    }

    /** The role whose holders give it; empty: whoever may approve. */
    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null ? "" : role;
    }
}
