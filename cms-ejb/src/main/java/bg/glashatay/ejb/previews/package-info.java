/** Makes links to texts that are not public, serves what they lead to, and takes in fact checks. */
package bg.glashatay.ejb.previews;
