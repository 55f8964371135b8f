package bg.glashatay.web.sections;

import java.io.Serializable;

/**
 * A section that is no part of the site any more.
 *
 * @param leadsTo the name of the section that took its place; empty where its address says that it is gone
 */
public record RetiredSection(long id, String name, String slug, String leadsTo) implements Serializable {}
