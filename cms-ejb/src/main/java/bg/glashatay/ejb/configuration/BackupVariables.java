package bg.glashatay.ejb.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code CMS_BACKUP_…} says, each by itself, so that several faults can be told at once. */
final class BackupVariables {

    private static final String AT_NIGHT = "02:30";
    private static final String TWO_WEEKS = "14";

    private final Settings settings;

    BackupVariables(Settings settings) {
        this.settings = settings;
    }

    /** Empty where no folder is named. */
    Optional<BackupSettings> read() {
        return settings.text("cms.backup.dir").map(named -> new BackupSettings(folder(), at(), keep(), trials()));
    }

    /** What is to be read for certain: nothing where no folder is named. */
    List<Runnable> readings() {
        if (settings.text("cms.backup.dir").isEmpty()) {
            return List.of();
        }
        return List.of(this::folder, this::at, this::keep, this::trials);
    }

    private Path folder() {
        var name = settings.text("cms.backup.dir").orElseThrow();
        try {
            var folder = Path.of(name).toAbsolutePath().normalize();
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new SettingException("CMS_BACKUP_DIR names a folder that cannot be written to: " + folder + ".");
            }
            return folder;
        } catch (IOException | InvalidPathException e) {
            throw new SettingException("CMS_BACKUP_DIR names a folder that cannot be made: " + name + ".", e);
        }
    }

    private Optional<LocalTime> at() {
        var value = settings.text("cms.backup.at").orElse(AT_NIGHT);
        if (value.equals("off")) {
            return Optional.empty();
        }
        if (!value.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw new SettingException(
                    "CMS_BACKUP_AT must be a time of day such as 02:30, or off, not “" + value + "”.");
        }
        return Optional.of(LocalTime.parse(value));
    }

    private int keep() {
        var value = settings.text("cms.backup.keep").orElse(TWO_WEEKS);
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new SettingException(
                    "CMS_BACKUP_KEEP must be how many archives are kept, from 1 to 9999, not “" + value + "”.");
        }
        return Integer.parseInt(value);
    }

    private Set<DayOfWeek> trials() {
        var value = settings.text("cms.backup.trial").orElse("sunday").toUpperCase(Locale.ROOT);
        switch (value) {
            case "NEVER":
                return Set.of();
            case "DAILY":
                return EnumSet.allOf(DayOfWeek.class);
            default:
                try {
                    return EnumSet.of(DayOfWeek.valueOf(value));
                } catch (IllegalArgumentException e) {
                    throw new SettingException(
                            "CMS_BACKUP_TRIAL must be a day of the week such as sunday, daily, or never.", e);
                }
        }
    }
}
