package bg.glashatay.domain.security;

import bg.glashatay.domain.site.Section;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Optional;

/** A role that an account holds: in one section and below it, or everywhere. */
@Entity
@Table(name = "role_assignment")
public class RoleAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_assignment_seq")
    @SequenceGenerator(name = "role_assignment_seq", sequenceName = "role_assignment_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "role")
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private Section section;

    protected RoleAssignment() {}

    RoleAssignment(Account account, Role role, Section section) {
        this.account = account;
        this.role = role;
        this.section = section;
    }

    public Long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public Role getRole() {
        return role;
    }

    /** Where the role counts; empty means everywhere. */
    public Optional<Section> section() {
        return Optional.ofNullable(section);
    }
}
