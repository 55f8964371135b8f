package bg.glashatay.ejb.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When the documents of a section were first published, by year and month. One query each, however many there are. */
@ApplicationScoped
class PublicArchives {

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** The years alone, for a list that shows all: from index entry to index entry, past the documents between them. */
    PublicArchive years(PublicSite site, PublicSection section, Instant at) {
        var before =
                """
                (select max(newest.first_published_at)
                   from section every cross join lateral (
                        select e.first_published_at from edition e
                         where e.section_id = every.id and %s and e.first_published_at < %s
                         order by e.first_published_at desc, e.id desc limit 1) newest
                  where every.slug = any (string_to_array(?3, ',')))
                """;
        var startOfItsYear = "date_trunc('year', years.newest at time zone 'Europe/Sofia') at time zone 'Europe/Sofia'";
        var sql = "with recursive years (newest) as (select "
                + before.formatted(PublicRows.LISTED, "timestamptz 'infinity'")
                + " union all select " + before.formatted(PublicRows.LISTED, startOfItsYear)
                + " from years where years.newest is not null)"
                + " select cast(extract(year from newest at time zone 'Europe/Sofia') as int) from years"
                + " where newest is not null order by 1 desc";
        var years = rows(sql, site, section, at).stream()
                .map(year -> new PublicArchive.Part(PublicPeriod.year(((Number) year).intValue()), 0))
                .toList();
        return new PublicArchive(Optional.empty(), years, List.of());
    }

    /** All years with their counts, and the months of the open one. */
    PublicArchive counted(PublicSite site, PublicSection section, PublicPeriod open, Instant at) {
        var sql =
                """
                select cast(extract(year from month) as int), cast(extract(month from month) as int), documents from (
                    select date_trunc('month', e.first_published_at at time zone 'Europe/Sofia') as month,
                           count(*) as documents
                      from section every join edition e on e.section_id = every.id
                     where every.slug = any (string_to_array(?3, ',')) and %s
                     group by 1) months
                order by 1, 2
                """
                        .formatted(PublicRows.LISTED);
        var years = new ArrayList<PublicArchive.Part>();
        var months = new ArrayList<PublicArchive.Part>();
        for (var row : rows(sql, site, section, at)) {
            var columns = (Object[]) row;
            int year = ((Number) columns[0]).intValue();
            int count = ((Number) columns[2]).intValue();
            int earlier = 0;
            if (!years.isEmpty() && years.get(0).period().year() == year) {
                earlier = years.remove(0).count();
            }
            years.add(0, new PublicArchive.Part(PublicPeriod.year(year), earlier + count));
            if (year == open.year()) {
                months.add(new PublicArchive.Part(PublicPeriod.month(year, ((Number) columns[1]).intValue()), count));
            }
        }
        return new PublicArchive(Optional.of(open), years, months);
    }

    private List<?> rows(String sql, PublicSite site, PublicSection section, Instant at) {
        return database.createNativeQuery(sql)
                .setParameter(1, site.language().code())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .setParameter(3, PublicRows.slugs(site, section))
                .getResultList();
    }
}
