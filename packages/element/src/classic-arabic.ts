import { arabic } from "./arabic";
import { teach } from "./teach";

teach("ar", arabic);
