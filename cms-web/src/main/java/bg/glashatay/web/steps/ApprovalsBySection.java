package bg.glashatay.web.steps;

import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.publishing.ApprovalPolicy;
import bg.glashatay.ejb.publishing.ApprovalPolicy.SectionApprovals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs the page that shows what each section asks for before a text may go out. */
@Named
@RequestScoped
public class ApprovalsBySection {

    @Inject
    ApprovalPolicy policy;

    private List<SectionApprovals> sections;

    public List<SectionApprovals> getSections() {
        if (sections == null) {
            sections = policy.overview();
        }
        return sections;
    }

    /** How deep in the tree a section stands: 1 for those at the top. */
    public int depth(Section section) {
        return 1 + section.parent().map(this::depth).orElse(0);
    }
}
