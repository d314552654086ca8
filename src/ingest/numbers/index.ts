export { readQuantity, type Quantity } from './quantity.js'
export { EXCLUSIONS, type Excluded, type Exclusion } from './reasons.js'
export { scanNumbers, type NumberToken } from './scan.js'
