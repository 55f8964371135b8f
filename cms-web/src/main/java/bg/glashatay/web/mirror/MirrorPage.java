package bg.glashatay.web.mirror;

import bg.glashatay.domain.mirror.NoMirrorException;
import bg.glashatay.ejb.mirror.MirrorCheck;
import bg.glashatay.ejb.mirror.MirrorProblem;
import bg.glashatay.ejb.mirror.MirrorService;
import bg.glashatay.ejb.mirror.MirrorState;
import bg.glashatay.ejb.mirror.MirrorState.Work;
import bg.glashatay.web.shared.Dates;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** Backs the page about the mirror: how it stands, what the last check found, and a button for another. */
@Named
@RequestScoped
public class MirrorPage {

    private static final String ADDRESS = "/editor/mirror";
    private static final String TEXTS = "mirror";

    @Inject
    MirrorService mirror;

    private Optional<MirrorState> state;

    @PostConstruct
    void load() {
        state = mirror.state();
    }

    /** Has it compared with the site; whoever is just taking it out of the configuration is told. */
    public void verify() {
        try {
            mirror.verify();
            Said.info(TEXTS, "wanted");
        } catch (NoMirrorException none) {
            Said.warn(none);
        }
        Faces.redirect(ADDRESS);
    }

    public boolean isKept() {
        return state.isPresent();
    }

    /** Whether the page is worth another look in a moment. */
    public boolean isMoving() {
        return state.filter(MirrorState::isMoving).isPresent();
    }

    /** Whether there is a number of addresses that grows. */
    public boolean isCounting() {
        return state.filter(now -> now.work() == Work.ROUND || now.work() == Work.CHECK)
                .isPresent();
    }

    /** Whether somebody has to do something about it. */
    public boolean isTroubled() {
        return state.filter(now -> now.work() == Work.NOT_WRITABLE || now.work() == Work.NO_ANSWER)
                .isPresent();
    }

    /** How it stands, in a sentence. */
    public String getSentence() {
        return state.map(now -> Texts.of(TEXTS, "work." + now.work(), Dates.moment(now.since())))
                .orElse("");
    }

    /** What is in it, and whether a check is about to begin. */
    public List<String> getFacts() {
        return state.map(now -> Stream.of(
                                // while the first round runs, its progress says how much is there
                                now.addresses() == 0 && isCounting()
                                        ? ""
                                        : Texts.of(TEXTS, "addresses", now.addresses()),
                                now.leftOut() > 0 ? Texts.of(TEXTS, "left-out", now.leftOut()) : "",
                                now.checkWanted() && now.work() != Work.CHECK ? Texts.of(TEXTS, "check-waits") : "")
                        .filter(sentence -> !sentence.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    public long getDone() {
        return state.map(MirrorState::done).orElse(0L);
    }

    public long getTotal() {
        return state.map(MirrorState::total).orElse(0L);
    }

    /** Such as: 3 214 от 10 120 адреса. */
    public String getProgress() {
        return Texts.of(TEXTS, "progress", getDone(), getTotal());
    }

    public List<MirrorProblem> getProblems() {
        return state.map(MirrorState::problems).orElse(List.of());
    }

    public long getProblemCount() {
        return state.map(MirrorState::problemCount).orElse(0L);
    }

    /** What went wrong, in a sentence. */
    public String told(MirrorProblem problem) {
        return Texts.of(TEXTS, "problem." + problem.kind(), String.valueOf(problem.status()));
    }

    /** What the last check found; null where there was none. */
    public MirrorCheck getCheck() {
        return state.flatMap(MirrorState::lastCheck).orElse(null);
    }

    /** The same in sentences. */
    public List<String> getCheckSentences() {
        return state.flatMap(MirrorState::lastCheck)
                .map(check -> List.of(
                        Texts.of(TEXTS, "check.compared", check.compared(), check.seconds()),
                        Texts.of(TEXTS, "check.right", check.right()),
                        Texts.of(TEXTS, "check.mended", check.mended()),
                        Texts.of(TEXTS, "check.taken-out", check.takenOut()),
                        Texts.of(TEXTS, "check.problems", check.problems())))
                .orElse(List.of());
    }
}
