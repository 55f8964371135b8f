package bg.glashatay.domain.publishing;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;

/** One approval that a submitted edition needs: what it is called, who may give it, and who has given it when. */
@Entity
public class Approval {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_seq")
    @SequenceGenerator(name = "approval_seq", sequenceName = "approval_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    private int position;

    @Column(name = "name_bg")
    private String nameBg = "";

    @Column(name = "name_en")
    private String nameEn = "";

    private String role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "approver_id")
    private Account approver;

    @Column(name = "approved_at")
    private Instant approvedAt;

    protected Approval() {}

    /** The one approval of a text whose section asks for no particular ones. */
    Approval(Edition edition) {
        this.edition = edition;
    }

    Approval(Edition edition, RequiredApproval required) {
        this.edition = edition;
        this.position = required.getPosition();
        this.nameBg = required.getNameBg();
        this.nameEn = required.getNameEn();
        this.role = required.role().orElse(null);
    }

    void give(Account by, Instant at) {
        approver = by;
        approvedAt = at;
    }

    boolean isFor(Account who, Section section) {
        return role == null || who.holds(role, section);
    }

    /** Whether nobody has given it yet. */
    public boolean isPending() {
        return approver == null;
    }

    /** What the section calls it; empty where it asks for no particular ones. */
    public String name(Language language) {
        return language == Language.EN ? nameEn : nameBg;
    }

    /** The role whose holders give it; empty: whoever may approve in the section. */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    public Optional<Account> approver() {
        return Optional.ofNullable(approver);
    }

    /** Null while it is pending. */
    public Instant getApprovedAt() {
        return approvedAt;
    }
}
