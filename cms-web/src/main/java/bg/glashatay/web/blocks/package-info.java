/** The pages about blocks: making one, and where one stands. Written and reviewed they are as every other document. */
package bg.glashatay.web.blocks;
