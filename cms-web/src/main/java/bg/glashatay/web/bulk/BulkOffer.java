package bg.glashatay.web.bulk;

import bg.glashatay.ejb.bulk.BulkStep;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The steps that this person may take somewhere, to be offered beside a list. */
@Named
@RequestScoped
public class BulkOffer {

    @Inject
    CurrentUser user;

    private List<StepChoice> steps;

    @PostConstruct
    void load() {
        var held = user.sectionsWith(Arrays.stream(BulkStep.values())
                .map(step -> step.transition().right())
                .collect(Collectors.toSet()));
        steps = Arrays.stream(BulkStep.values())
                .filter(step -> !held.get(step.transition().right()).isEmpty())
                .map(StepChoice::new)
                .toList();
    }

    public List<StepChoice> getSteps() {
        return steps;
    }
}
