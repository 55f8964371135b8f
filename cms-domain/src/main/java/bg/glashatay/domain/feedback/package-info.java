/** What citizens answer when a page asks whether it was of use. */
package bg.glashatay.domain.feedback;
