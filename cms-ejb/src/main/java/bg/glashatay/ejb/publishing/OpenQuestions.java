package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Edition;

/** What was asked about an edition and waits for an answer; whoever publishes is told of it first. */
public interface OpenQuestions {

    /** How many there are, at this moment of the running transaction. */
    int about(Edition edition);
}
