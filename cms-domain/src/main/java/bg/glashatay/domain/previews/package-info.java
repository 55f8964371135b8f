/** Links for people without an account who are to see a text before it is public, and what they answer. */
package bg.glashatay.domain.previews;
