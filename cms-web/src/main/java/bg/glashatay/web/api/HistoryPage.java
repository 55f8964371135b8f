package bg.glashatay.web.api;

import java.util.List;

/**
 * A page of what happened to a document.
 *
 * @param total steps and saves in all
 */
public record HistoryPage(List<HistoryEntry> items, int page, int size, long total) {}
