package bg.glashatay.web.api;

import java.util.List;

/**
 * A page of a document's revisions.
 *
 * @param total revisions in all
 */
public record RevisionPage(List<RevisionSummary> items, int page, int size, long total) {}
