/** How values of the domain are written into columns where JPA has no way of its own. */
package bg.glashatay.domain.persistence;
