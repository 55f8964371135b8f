package bg.glashatay.web.backup;

import bg.glashatay.domain.backup.BackupRun;
import bg.glashatay.domain.backup.BackupUnderWayException;
import bg.glashatay.domain.backup.NoBackupFolderException;
import bg.glashatay.ejb.backup.BackupService;
import bg.glashatay.ejb.configuration.BackupSettings;
import bg.glashatay.web.shared.Dates;
import bg.glashatay.web.shared.FileSize;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Backs the page about backups: what was made, where and when it is made by itself, and a button for one more. */
@Named
@RequestScoped
public class Backups {

    private static final String ADDRESS = "/editor/admin/backups";
    private static final String TEXTS = "backup";
    private static final int EVERY_DAY = 7;

    @Inject
    BackupService service;

    private Optional<BackupSettings> plan;
    private List<BackupRun> runs;
    private Optional<BackupRun> newestGood;
    private boolean underWay;
    private boolean trial;

    @PostConstruct
    void load() {
        plan = service.plan();
        // asked first: a run's end is written before its turn is given back
        underWay = service.isUnderWay();
        runs = service.newest();
        newestGood = service.newestGood();
    }

    /** Has one begun; where that is not to be had at this moment, it is said. */
    public void make() {
        try {
            service.makeBackup(trial);
            Said.info(TEXTS, "begun");
        } catch (BackupUnderWayException | NoBackupFolderException refusal) {
            Said.warn(refusal);
        }
        Faces.redirect(ADDRESS);
    }

    /** Whether a folder is named. */
    public boolean isPlanned() {
        return plan.isPresent();
    }

    /** When they are made, how many are kept, where. */
    public List<String> getPlanSentences() {
        return plan.map(Backups::sentences).orElse(List.of());
    }

    private static List<String> sentences(BackupSettings plan) {
        var when = plan.at()
                .map(at -> Texts.of(TEXTS, "plan.at", at.toString()))
                .orElseGet(() -> Texts.of(TEXTS, "plan.off"));
        return List.of(
                when, trials(plan), Texts.of(TEXTS, "plan.folder", plan.folder().toString(), plan.keep()));
    }

    private static String trials(BackupSettings plan) {
        var days = plan.trials();
        if (days.isEmpty() || plan.at().isEmpty()) {
            return Texts.of(TEXTS, "plan.trial.never");
        }
        return days.size() == EVERY_DAY
                ? Texts.of(TEXTS, "plan.trial.daily")
                : Texts.of(TEXTS, "plan.trial.weekly", name(days.iterator().next()));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Faces.getLocale());
    }

    /** How things stand, in a sentence. */
    public String getSentence() {
        if (underWay) {
            return Texts.of(TEXTS, "state.under-way");
        }
        return newestGood
                .map(run ->
                        Texts.of(TEXTS, isTroubled() ? "state.failed" : "state.good", Dates.moment(run.getStartedAt())))
                .orElseGet(() -> Texts.of(TEXTS, runs.isEmpty() ? "state.none" : "state.never"));
    }

    /** Whether somebody has to do something about it. */
    public boolean isTroubled() {
        return !underWay
                && !runs.isEmpty()
                && (!runs.get(0).isFinished() || runs.get(0).isFailed());
    }

    public List<BackupRun> getRuns() {
        return runs;
    }

    /** What came of one, in a few words. */
    public String outcome(BackupRun run) {
        if (run.isFinished()) {
            return Texts.of(TEXTS, "outcome." + run.getOutcome());
        }
        return Texts.of(TEXTS, underWay && run.equals(runs.get(0)) ? "outcome.under-way" : "outcome.cut-off");
    }

    /** What is in it; empty where there is no archive. */
    public String contents(BackupRun run) {
        return run.getFileName().isEmpty()
                ? ""
                : Texts.of(
                        TEXTS,
                        "contents",
                        run.getDocuments(),
                        run.getFiles(),
                        FileSize.in(Faces.getLocale(), run.getBytes()));
    }

    /** What is missing in it; empty where nothing is. */
    public String missing(BackupRun run) {
        return run.getMissingFiles() == 0 ? "" : Texts.of(TEXTS, "missing", run.getMissingFiles());
    }

    public boolean isTrial() {
        return trial;
    }

    public void setTrial(boolean wanted) {
        this.trial = wanted;
    }
}
