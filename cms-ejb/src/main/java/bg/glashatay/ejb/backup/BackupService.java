package bg.glashatay.ejb.backup;

import bg.glashatay.domain.backup.BackupRun;
import bg.glashatay.domain.backup.BackupUnderWayException;
import bg.glashatay.domain.backup.NoBackupFolderException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.configuration.BackupSettings;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.persistence.Turn;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Backups, at the wish of an administrator and of the timetable. */
@Stateless
@Audited
public class BackupService {

    private static final int SHOWN = 30;

    @Inject
    BackupWork work;

    @Inject
    BackupRuns runs;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Where they go and when; empty where no folder is named. */
    @AuditedAs(value = "READ_BACKUPS", reading = true)
    public Optional<BackupSettings> plan() {
        user.require(Right.MAKE_BACKUPS);
        return settings.backup();
    }

    /** The newest, newest first. */
    @AuditedAs(value = "READ_BACKUPS", reading = true)
    public List<BackupRun> newest() {
        user.require(Right.MAKE_BACKUPS);
        return runs.newest(SHOWN);
    }

    /** The newest that can be brought back; empty where none ever ended well. */
    @AuditedAs(value = "READ_BACKUPS", reading = true)
    public Optional<BackupRun> newestGood() {
        user.require(Right.MAKE_BACKUPS);
        return runs.newestGood();
    }

    /** Whether one is being made at this moment, on whichever node. */
    @AuditedAs(value = "READ_BACKUPS", reading = true)
    public boolean isUnderWay() {
        user.require(Right.MAKE_BACKUPS);
        return runs.isUnderWay();
    }

    /**
     * Begins one and does not wait for it; {@link #newest} tells what came of it.
     *
     * @param trial whether it is to be brought back for trial as well
     * @throws BackupUnderWayException when one is being made
     * @throws NoBackupFolderException where nobody has said where they go
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void makeBackup(boolean trial) {
        user.require(Right.MAKE_BACKUPS);
        var plan = settings.backup().orElseThrow(NoBackupFolderException::new);
        work.begin(plan, trial, work.turn().orElseThrow(BackupUnderWayException::new));
    }

    /** The same for the timetable: where none is due, or one is being made, nothing happens. */
    @AuditedAs("MAKE_BACKUP")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void makeBackupIfDue() {
        user.require(Right.MAKE_BACKUPS);
        settings.backup().filter(plan -> due(plan).isPresent()).ifPresent(plan -> work.turn()
                .ifPresent(turn -> beginIfDue(plan, turn)));
    }

    /** Another node may have made it since we looked. */
    private void beginIfDue(BackupSettings plan, Turn turn) {
        try {
            due(plan)
                    .ifPresentOrElse(
                            due -> work.begin(plan, plan.trials().contains(due.getDayOfWeek()), turn), turn::close);
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private Optional<ZonedDateTime> due(BackupSettings plan) {
        return Timetable.due(plan, clock.instant(), runs.newest(SHOWN));
    }
}
