package bg.glashatay.ejb.configuration;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * Where backups go, and when they are made by themselves.
 *
 * @param at the time of day in the municipality's zone; empty where only people and other programs make them
 * @param keep how many archives stay in the folder
 * @param trials the days whose backup is brought back for trial
 */
public record BackupSettings(Path folder, Optional<LocalTime> at, int keep, Set<DayOfWeek> trials) {}
