package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.DomainException;

/** What is still missing are approvals of roles that this person does not hold. */
public class ApprovalNotYoursException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ApprovalNotYoursException() {
        super("approval-not-yours");
    }
}
