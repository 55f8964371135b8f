package bg.glashatay.domain.security;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.MailAddress;
import bg.glashatay.domain.site.Section;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A person, or a named part of the system such as the scheduler, that acts in the CMS. Never deleted, only closed. */
@Entity
public class Account {

    /** Under which content from elsewhere is brought in. */
    public static final String IMPORTER = "importer";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private Long id;

    private String username;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    private boolean open;

    @Column(name = "created_at")
    private Instant createdAt;

    private String email;

    private Language language = Language.BG;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<RoleAssignment> assignments = new ArrayList<>();

    @Version
    private int version;

    protected Account() {}

    /** An open account; without a password nobody can log in to it, as befits a part of the system. */
    public Account(String username, String fullName, Instant createdAt) {
        this.username = Objects.requireNonNull(username, "an account has a username");
        this.fullName = Objects.requireNonNull(fullName, "an account has a name people read");
        this.createdAt = Objects.requireNonNull(createdAt);
        this.open = true;
    }

    /** Takes a role in one section and what lies below it; a null section means everywhere. */
    public void assign(Role role, Section section) {
        assignments.add(new RoleAssignment(this, role, section));
    }

    /** Gives up one role that was assigned; empty where it has none under this id. */
    public Optional<RoleAssignment> giveUp(long assignmentId) {
        var found = assignments.stream()
                .filter(assignment -> assignment.getId() == assignmentId)
                .findFirst();
        found.ifPresent(assignments::remove);
        return found;
    }

    /** Whether the account holds the role in the section: there, in a section above it, or everywhere. */
    public boolean holds(String role, Section section) {
        return assignments.stream()
                .filter(assignment -> assignment.getRole().getName().equals(role))
                .anyMatch(assignment -> assignment.section().map(section::isIn).orElse(true));
    }

    /** Keeps a new password's hash (never the password), which the person must change at the next login or not. */
    public void changePassword(String hash, boolean mustChangeAgain) {
        passwordHash = Objects.requireNonNull(hash);
        mustChangePassword = mustChangeAgain;
    }

    /** Where mail to this person goes, and in which language; an empty address: no mail. */
    public void receiveMail(Optional<MailAddress> address, Language inLanguage) {
        email = address.map(MailAddress::value).orElse(null);
        language = Objects.requireNonNull(inLanguage);
    }

    /** Takes another name for people to read. */
    public void rename(String name) {
        fullName = Objects.requireNonNull(name, "an account has a name people read");
    }

    /** Whether it is a person's, who logs in with a password, and not a part of the system. */
    public boolean isPersons() {
        return passwordHash != null;
    }

    /** From now on nobody can log in or act with this account; what it did stays. */
    public void close() {
        open = false;
    }

    /** Opens it again, with the password and the roles that it had. */
    public void reopen() {
        open = true;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Long getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public String getFullName() {
        return fullName;
    }

    /** The hash in Shiro's format; null where nobody can log in. */
    public String getPasswordHash() {
        return passwordHash;
    }

    public boolean isMustChangePassword() {
        return mustChangePassword;
    }

    public boolean isOpen() {
        return open;
    }

    /** Where mail goes; empty where the person gave no address. */
    public Optional<MailAddress> mailAddress() {
        return Optional.ofNullable(email).map(MailAddress::new);
    }

    /** The language of mail to this person. */
    public Language getLanguage() {
        return language;
    }

    public List<RoleAssignment> getAssignments() {
        return List.copyOf(assignments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && username.equals(account.getUsername());
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }

    @Override
    public String toString() {
        return username;
    }
}
