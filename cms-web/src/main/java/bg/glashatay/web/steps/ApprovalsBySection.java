package bg.glashatay.web.steps;

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
}
