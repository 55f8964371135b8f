package bg.glashatay.web.api;

import bg.glashatay.ejb.mirror.MirrorCheck;
import bg.glashatay.ejb.mirror.MirrorProblem;
import bg.glashatay.ejb.mirror.MirrorState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the mirror of the site stands. Where none is kept, nothing but that is said.
 *
 * @param kept whether there is one
 * @param work what goes on
 * @param since when that began
 * @param problemCount all problems, of which the first are listed
 */
public record MirrorRepresentation(
        boolean kept,
        String work,
        Instant since,
        Long done,
        Long total,
        Long addresses,
        Long leftOut,
        Long problemCount,
        List<Problem> problems,
        Boolean checkWanted,
        Check lastCheck) {

    static MirrorRepresentation of(Optional<MirrorState> state) {
        return state.map(MirrorRepresentation::of)
                .orElseGet(() ->
                        new MirrorRepresentation(false, null, null, null, null, null, null, null, null, null, null));
    }

    static MirrorRepresentation of(MirrorState state) {
        return new MirrorRepresentation(
                true,
                state.work().name(),
                state.since(),
                state.done(),
                state.total(),
                state.addresses(),
                state.leftOut(),
                state.problemCount(),
                state.problems().stream().map(Problem::of).toList(),
                state.checkWanted(),
                state.lastCheck().map(Check::of).orElse(null));
    }

    /** Why an address is not in it as it should be. */
    public record Problem(String address, String kind, Integer status) {

        static Problem of(MirrorProblem problem) {
            return new Problem(
                    problem.address(), problem.kind().name(), problem.status() == 0 ? null : problem.status());
        }
    }

    /** What came of a check. */
    public record Check(
            Instant startedAt,
            long seconds,
            long compared,
            long right,
            long mended,
            List<String> mendedAddresses,
            long takenOut,
            List<String> takenOutFiles,
            long problems) {

        static Check of(MirrorCheck check) {
            return new Check(
                    check.startedAt(),
                    check.seconds(),
                    check.compared(),
                    check.right(),
                    check.mended(),
                    check.mendedAddresses(),
                    check.takenOut(),
                    check.takenOutFiles(),
                    check.problems());
        }
    }
}
