package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.Issue;
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
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the approvals that a section asks for before a text may go out, such as the lawyer's or the press office's.
 * A text takes them with it when it is submitted, so that a later change asks nothing else of what is under way.
 */
@Entity
@Table(name = "required_approval")
public class RequiredApproval {

    public static final int MAX_NAME = 60;

    /** More than this many would be a queue, not a review. */
    public static final int MAX_IN_A_SECTION = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "required_approval_seq")
    @SequenceGenerator(name = "required_approval_seq", sequenceName = "required_approval_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "section_id")
    private Section section;

    private int position;

    @Column(name = "name_bg")
    private String nameBg;

    @Column(name = "name_en")
    private String nameEn;

    private String role;

    protected RequiredApproval() {}

    /** @param role the name of the role whose holders give it; null: whoever may approve in the section */
    public RequiredApproval(Section section, int position, String nameBg, String nameEn, String role) {
        this.section = section;
        this.position = position;
        this.nameBg = nameBg;
        this.nameEn = nameEn;
        this.role = role;
    }

    /** What is wrong with the names, if anything. */
    public List<Issue> issues() {
        var issues = new ArrayList<Issue>();
        for (var name : List.of(nameBg, nameEn)) {
            if (name.isBlank()) {
                issues.add(Issue.of("name", "approval-name-missing"));
            } else if (name.length() > MAX_NAME) {
                issues.add(Issue.of("name", "too-long", MAX_NAME, name.length()));
            }
        }
        return issues.stream().distinct().toList();
    }

    public Section getSection() {
        return section;
    }

    /** Counts from 0, in the order in which the approvals are shown; they may be given in any order. */
    public int getPosition() {
        return position;
    }

    public String getNameBg() {
        return nameBg;
    }

    public String getNameEn() {
        return nameEn;
    }

    /** The role whose holders give it; empty: whoever may approve in the section. */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }
}
